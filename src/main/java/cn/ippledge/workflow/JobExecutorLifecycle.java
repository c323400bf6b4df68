package cn.ippledge.workflow;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/** Runs the engine's timers only while the application context is whole. */
class JobExecutorLifecycle implements SmartLifecycle {

    private final ProcessEngineConfigurationImpl configuration;
    private final boolean enabled;

    JobExecutorLifecycle(ProcessEngineConfigurationImpl configuration, boolean enabled) {
        this.configuration = configuration;
        this.enabled = enabled;
    }

    private JobExecutor executor() {
        return configuration.getJobExecutor();
    }

    @Override
    public void start() {
        if (enabled) executor().start();
    }

    @Override
    public void stop() {
        executor().shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor().isActive();
    }
}
