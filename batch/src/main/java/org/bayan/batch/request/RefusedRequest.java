package org.bayan.batch.request;

/** A request fails for a reason that its user is told. */
final class RefusedRequest extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * A refusal.
	 * @param code of the catalogue's sentence {@code web.request.failed.CODE}
	 */
	RefusedRequest(String code) {
		super(code);
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
