/** How Excel sheets are read and written; used through {@link cn.ippledge.record.Sheets}. */
package cn.ippledge.record.sheet;
