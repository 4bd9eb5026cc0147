-- Each page asks which periods have activities: of hundreds of thousands of cells these are a few hundred.
create index summary_cell_period on reporting.summary_cell (period)
	where place = 'ALL' and sector = 'ALL' and activities > 0;
