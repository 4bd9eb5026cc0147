package org.bayan.domain.reference;

import java.util.Map;
import java.util.TreeMap;

/**
 * The currencies of ISO 4217 with the number of digits of their minor unit, those
 * withdrawn in the meantime included, for activities of their years. Written out so that
 * what a file may name does not depend on the JDK that reads it.
 */
public final class Currencies {

	private static final Map<String, Integer> MINOR_DIGITS = parse("""
			ADP0 AED2 AFA2 AFN2 ALL2 AMD2 ANG2 AOA2 ARS2 ATS2 AUD2 AWG2 AYM2 AZM2 AZN2 BAM2 BBD2 BDT2 BEF0 BGL2
			BGN2 BHD3 BIF0 BMD2 BND2 BOB2 BOV2 BRL2 BSD2 BTN2 BWP2 BYB0 BYN2 BYR0 BZD2 CAD2 CDF2 CHE2 CHF2 CHW2
			CLF4 CLP0 CNY2 COP2 COU2 CRC2 CSD2 CUC2 CUP2 CVE2 CYP2 CZK2 DEM2 DJF0 DKK2 DOP2 DZD2 EEK2 EGP2 ERN2
			ESP0 ETB2 EUR2 FIM2 FJD2 FKP2 FRF2 GBP2 GEL2 GHC2 GHS2 GIP2 GMD2 GNF0 GRD0 GTQ2 GWP2 GYD2 HKD2 HNL2
			HRK2 HTG2 HUF2 IDR2 IEP2 ILS2 INR2 IQD3 IRR2 ISK0 ITL0 JMD2 JOD3 JPY0 KES2 KGS2 KHR2 KMF0 KPW2 KRW0
			KWD3 KYD2 KZT2 LAK2 LBP2 LKR2 LRD2 LSL2 LTL2 LUF0 LVL2 LYD3 MAD2 MDL2 MGA2 MGF0 MKD2 MMK2 MNT2 MOP2
			MRO2 MRU2 MTL2 MUR2 MVR2 MWK2 MXN2 MXV2 MYR2 MZM2 MZN2 NAD2 NGN2 NIO2 NLG2 NOK2 NPR2 NZD2 OMR3 PAB2
			PEN2 PGK2 PHP2 PKR2 PLN2 PTE0 PYG0 QAR2 ROL0 RON2 RSD2 RUB2 RUR2 RWF0 SAR2 SBD2 SCR2 SDD2 SDG2 SEK2
			SGD2 SHP2 SIT2 SKK2 SLE2 SLL2 SOS2 SRD2 SRG2 SSP2 STD2 STN2 SVC2 SYP2 SZL2 THB2 TJS2 TMM2 TMT2 TND3
			TOP2 TPE0 TRL0 TRY2 TTD2 TWD2 TZS2 UAH2 UGX0 USD2 USN2 USS2 UYI0 UYU2 UYW4 UZS2 VEB2 VED2 VEF2 VES2 VND0
			VUV0 WST2 XAD2 XAF0 XCD2 XCG2 XOF0 XPF0 YER2 YUM2 ZAR2 ZMK2 ZMW2 ZWD2 ZWG2 ZWL2 ZWN2 ZWR2
			""");

	private Currencies() {
	}

	/** Whether ISO 4217 knows this code (upper case). */
	public static boolean contains(String code) {
		return MINOR_DIGITS.containsKey(code);
	}

	/**
	 * Digits after the point in an amount of a currency: 2 for USD, 0 for JPY, 3 for KWD.
	 * @throws IllegalArgumentException if the code is none of ISO 4217
	 */
	public static int minorDigits(String code) {
		Integer digits = MINOR_DIGITS.get(code);
		if (digits == null) {
			throw new IllegalArgumentException("no currency " + code);
		}
		return digits;
	}

	/** Every code with its digits. */
	public static Map<String, Integer> minorDigits() {
		return MINOR_DIGITS;
	}

	private static Map<String, Integer> parse(String list) {
		Map<String, Integer> digits = new TreeMap<>();
		for (String entry : list.strip().split("\\s+")) {
			digits.put(entry.substring(0, 3), entry.charAt(3) - '0');
		}
		return Map.copyOf(digits);
	}

}
