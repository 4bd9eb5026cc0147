package org.bayan.batch.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The seven invented activities that define the measures, with a budget of 100.00 on A5.
 */
final class WorkedExample {

	static final String GROUPS = """
			code,name_en,name_fr,name_ar
			ARB,Arab region,Région arabe,المنطقة العربية
			ASI,Asian region,Région asiatique,المنطقة الآسيوية
			""";

	static final String MEMBERS = """
			iso3,iso2,name_en,name_fr,name_ar,group,joined
			QAT,QA,Qatar,Qatar,قطر,ARB,
			EGY,EG,Egypt,Égypte,مصر,ARB,
			SAU,SA,Saudi Arabia,Arabie saoudite,السعودية,ARB,
			DZA,DZ,Algeria,Algérie,الجزائر,ARB,
			MAR,MA,Morocco,Maroc,المغرب,ARB,
			IRQ,IQ,Iraq,Iraq,العراق,ARB,
			KWT,KW,Kuwait,Koweït,الكويت,ARB,
			SOM,SO,Somalia,Somalie,الصومال,ARB,
			LBY,LY,Libya,Libye,ليبيا,ARB,
			IDN,ID,Indonesia,Indonésie,إندونيسيا,ASI,
			UZB,UZ,Uzbekistan,Ouzbékistan,أوزبكستان,ASI,
			""";

	static final String SECTORS = """
			code,kind,name_en,name_fr,name_ar
			DGO,department,Directorate General,Direction générale,الإدارة العامة
			EDU,sector,Education,Éducation,التربية
			SCI,sector,Science,Sciences,العلوم
			CUL,sector,Culture,Culture,الثقافة
			SHS,sector,Social Sciences,Sciences sociales,العلوم الاجتماعية
			CSFAI,centre,Foresight,Prospective,الاستشراف
			CCD,centre,Dialogue,Dialogue,الحوار
			""";

	static final String ACTIVITIES = """
			activity_ref,title_en,start_date,end_date,status,sectors,member_states,other_countries,host_country,budget
			A1,One,2025-05-04,2025-05-04,completed,EDU,QAT,,QAT,
			A2,Two,2025-05-06,2025-05-08,completed,SCI,EGY;SAU;DZA;MAR;IRQ;KWT;SOM,,EGY,
			A3,Three,2025-05-06,2025-05-07,completed,CSFAI,MAR,,MAR,
			A4,Four,2025-05-04,2025-05-07,completed,SHS,LBY,,LBY,
			A5,Five,2025-05-15,2025-05-15,completed,EDU;CUL;SCI,IDN,,RUS,100.00
			A6,Six,2025-05-15,2025-05-15,completed,CUL,,RUS,RUS,
			A7,Seven,2025-04-29,2025-05-02,completed,CCD,,,UZB,
			""";

	static final String RATES_BY_YEAR = """
			currency,month,rate
			EUR,2023,1.10
			EUR,2024-03,1.20
			GBP,2024-01,1.25
			""";

	/** Those dated by year only, and two with days beside them. */
	static final String DATED_BY_YEAR = """
			activity_ref,title_en,date_precision,start_date,end_date,status,participants,budget,expenditure,currency
			Y1,One,year,2023-01-01,2025-01-01,completed,10,1000,500,EUR
			Y2,Two,year,2024-01-01,,completed,,200,,GBP
			D1,Three,,2024-03-05,2024-03-06,completed,20,100,100,EUR
			D2,Four,,2023-12-30,2024-02-02,ongoing,,,,
			""";

	private WorkedExample() {
	}

	/** The example of activities dated by year. */
	static List<Step> stepsByYear() {
		return List.of(
				new Step.Reference(new TreeMap<>(Map.of(Step.ReferenceFile.MEMBERS, MEMBERS, Step.ReferenceFile.SECTORS,
						SECTORS, Step.ReferenceFile.GROUPS, GROUPS, Step.ReferenceFile.RATES, RATES_BY_YEAR))),
				new Step.Import(DATED_BY_YEAR));
	}

	/** The example as steps: its reference data, then its activities. */
	static List<Step> steps() {
		return List.of(new Step.Reference(new TreeMap<>(Map.of(Step.ReferenceFile.GROUPS, GROUPS,
				Step.ReferenceFile.MEMBERS, MEMBERS, Step.ReferenceFile.SECTORS, SECTORS))),
				new Step.Import(ACTIVITIES));
	}

	/** An oracle with the reference data of the example and no activity. */
	static SummaryOracle reference() {
		return new SummaryOracle().members(MEMBERS).sectors(SECTORS);
	}

}
