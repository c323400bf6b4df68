package cn.ippledge.policy.table;

/** Everything between two bounds of one type; {@code null} is no bound. A single value is a span of its own. */
record Span(Object low, boolean lowIncluded, Object high, boolean highIncluded) {

    static Span of(Object value) {
        return new Span(value, true, value, true);
    }

    boolean holds(Object value) {
        if (low != null) {
            int order = compare(value, low);
            if (order < 0 || order == 0 && !lowIncluded) return false;
        }
        if (high != null) {
            int order = compare(value, high);
            if (order > 0 || order == 0 && !highIncluded) return false;
        }
        return true;
    }

    boolean isEmpty() {
        if (low == null || high == null) return false;
        int order = compare(low, high);
        return order > 0 || order == 0 && !(lowIncluded && highIncluded);
    }

    /** By value: 1.0 is 1. Both come from a column whose type has been checked. */
    @SuppressWarnings("unchecked")
    static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
