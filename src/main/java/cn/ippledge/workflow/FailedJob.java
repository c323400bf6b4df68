package cn.ippledge.workflow;

import java.util.Date;

/** A step of a process that failed as often as it may, and now waits for the operator. */
public record FailedJob(String id, String caseNo, String process, String activity, String message, Date dueAt) {}
