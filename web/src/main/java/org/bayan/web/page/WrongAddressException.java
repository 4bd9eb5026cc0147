package org.bayan.web.page;

/** An address asks for something that does not exist. */
public final class WrongAddressException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public WrongAddressException(String sentence) {
		super(sentence);
	}

}
