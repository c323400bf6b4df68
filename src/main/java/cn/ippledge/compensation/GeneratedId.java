package cn.ippledge.compensation;

/** Receives the key that the database gives to a new row; MyBatis needs something it can write into. */
final class GeneratedId {

    private long id;

    public void setId(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }
}
