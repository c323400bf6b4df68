package cn.ippledge.workflow.step;

import java.util.Map;

/** The steps of one process by their ids. */
interface StepGroup {

    Map<String, StepHandler> handlers();
}
