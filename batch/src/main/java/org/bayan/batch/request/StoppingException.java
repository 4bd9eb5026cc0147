package org.bayan.batch.request;

/** The program is being ended: the request is done another time. */
final class StoppingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
