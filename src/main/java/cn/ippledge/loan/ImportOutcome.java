package cn.ippledge.loan;

import cn.ippledge.record.Document;
import cn.ippledge.record.ImportResult;

/** What became of a sheet. @param errorSheet the rows to mend as a kept document, null when there are none */
public record ImportOutcome(ImportResult result, Document errorSheet) {}
