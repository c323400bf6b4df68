package cn.ippledge.workflow;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a person can do with a task, by the name it has in the address. */
public enum TaskAction {
    CLAIM("claim"),
    RELEASE("release"),
    DECIDE("decide");

    private final String path;

    TaskAction(String path) {
        this.path = path;
    }

    @JsonValue
    public String path() {
        return path;
    }
}
