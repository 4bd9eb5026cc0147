package org.bayan.app;

public final class Bayan {

	private Bayan() {
	}

	public static void main(String[] arguments) {
		System.out.println("hello");
	}

}
