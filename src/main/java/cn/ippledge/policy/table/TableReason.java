package cn.ippledge.policy.table;

import cn.ippledge.shared.Reason;

/**
 * Why a file is no decision table of ours, what is odd about a table, and why it does not decide. Reasons about a cell carry
 * the table, the row's number, the column and the text; texts are in the bundles.
 */
public enum TableReason implements Reason {
    // the file
    TABLE_FILE_TOO_LARGE,
    TABLE_FILE_EMPTY,
    TABLE_FILE_ENCODING,
    TABLE_FILE_DOCTYPE,
    TABLE_FILE_NOT_XML,
    TABLE_FILE_NOT_DMN,
    TABLE_FILE_NO_TABLE,
    TABLE_FILE_TOO_MANY_TABLES,
    // the model
    TABLE_ELEMENT_REFUSED,
    TABLE_ATTRIBUTE_REFUSED,
    TABLE_LANGUAGE_REFUSED,
    TABLE_LOGIC_MISSING,
    // the table
    TABLE_ID_FORMAT,
    TABLE_ID_TWICE,
    TABLE_NAME_MISSING,
    TABLE_HIT_POLICY,
    TABLE_AGGREGATION,
    TABLE_AGGREGATION_OUTPUT,
    TABLE_NO_INPUT,
    TABLE_NO_OUTPUT,
    TABLE_NO_ROW,
    TABLE_TOO_MANY_ROWS,
    TABLE_TOO_MANY_COLUMNS,
    TABLE_COLUMN_NAME,
    TABLE_COLUMN_TWICE,
    TABLE_TYPE_UNKNOWN,
    TABLE_CHARACTER,
    TABLE_TEXT_TOO_LONG,
    // rows and cells
    TABLE_ROW_CELLS,
    TABLE_ENTRY_TOO_LONG,
    TABLE_ENTRY_SYNTAX,
    TABLE_ENTRY_TYPE,
    TABLE_ENTRY_NOT_ORDERED,
    TABLE_NUMBER_TOO_LARGE,
    TABLE_DATE_UNKNOWN,
    TABLE_RANGE_EMPTY,
    // looking a table over
    TABLE_ROWS_GAP,
    TABLE_ROW_DUPLICATE,
    TABLE_ROW_UNREACHABLE,
    TABLE_RESULT_EMPTY,
    TABLE_FACT_UNKNOWN,
    TABLE_FACT_TYPE,
    TABLE_OUTPUT_UNKNOWN,
    TABLE_OUTPUT_TYPE,
    TABLE_OUTPUT_MISSING,
    TABLE_TOO_MANY_COMBINATIONS,
    // deciding
    TABLE_ROWS_OVERLAP,
    TABLE_FACT_MISSING,
    FACT_TYPE,
    FACT_OUT_OF_RANGE,
    // the reference engine
    REFERENCE_BUSY,
    REFERENCE_TOO_SLOW,
    REFERENCE_FAILED
}
