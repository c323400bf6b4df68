package cn.ippledge.workflow;

/** How many tasks lie in each box, counted no further than {@link Inbox#COUNT_LIMIT}. */
public record Counts(long mine, long group, long done, long started) {

    public long of(Box box) {
        return switch (box) {
            case MINE -> mine;
            case GROUP -> group;
            case DONE -> done;
            case STARTED -> started;
        };
    }
}
