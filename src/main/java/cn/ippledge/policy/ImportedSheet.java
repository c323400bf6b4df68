package cn.ippledge.policy;

import cn.ippledge.record.ImportResult;

/** What became of a sheet; {@code errorSheet} is null when no row was wrong. */
public record ImportedSheet(ImportResult result, byte[] errorSheet) {}
