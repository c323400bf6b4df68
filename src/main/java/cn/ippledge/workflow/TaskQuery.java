package cn.ippledge.workflow;

import cn.ippledge.shared.Page;

/**
 * What the inbox is asked.
 *
 * @param q part of a case number or of the enterprise's name
 * @param after for {@link TaskSort#NEWEST} only: the row before the page; the page's number is then not used
 */
public record TaskQuery(
        Box box, String q, String process, String step, TaskSort sort, Cursor after, Page.Request page) {

    public TaskQuery {
        box = box == null ? Box.GROUP : box;
        sort = sort == null ? TaskSort.NEWEST : sort;
        q = blankToNull(q);
        process = blankToNull(process);
        step = blankToNull(step);
        page = page == null ? Page.Request.page(1) : page;
    }

    public static TaskQuery of(Box box) {
        return new TaskQuery(box, null, null, null, null, null, null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Lists by arrival go on after a row; what is done is ordered by another day and goes on by page number. */
    public boolean goesOnByKey() {
        return sort == TaskSort.NEWEST && box != Box.DONE;
    }

    /** The search text as a LIKE pattern, its own wildcards taken literally ({@code !} escapes). */
    public String like() {
        return q == null ? null : "%" + q.replaceAll("[!%_]", "!$0") + "%";
    }

    public long offset() {
        return after == null ? page.offset() : 0;
    }

    /** How many rows each range has to give so that the page can be cut from their union. */
    public long reach() {
        return offset() + page.size();
    }
}
