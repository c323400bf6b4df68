package cn.ippledge.workflow;

/** What a process model may name in an expression. Nothing else of the application is visible to models. */
interface ModelBean {

    String modelName();
}
