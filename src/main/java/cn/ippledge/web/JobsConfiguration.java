package cn.ippledge.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock's jobs (reminders, daily sweeps, sealing). Tests switch them off and call the doors themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "platform.jobs", havingValue = "true", matchIfMissing = true)
class JobsConfiguration {}
