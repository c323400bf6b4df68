package cn.ippledge.testing;

import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The platform without its edges: no process engine, no statistics, no screens but for their texts. That it starts is the design's own promise;
 * a test that takes thousands of steps through the doors starts it, because nothing but the domain answers then. Not a
 * configuration by annotation: it would be scanned into every context.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "cn.ippledge",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(
                    type = FilterType.REGEX,
                    pattern = "cn\\.ippledge\\.(workflow|insight|web\\.(?!Messages)|Platform).*"),
            @Filter(
                    type = FilterType.REGEX,
                    pattern = "cn\\.ippledge\\.(\\w+\\.web\\..*|record\\.once\\.IdempotencyConfiguration)")
        })
@MapperScan(
        basePackages = {
            "cn.ippledge.record",
            "cn.ippledge.party",
            "cn.ippledge.policy",
            "cn.ippledge.collateral",
            "cn.ippledge.financing",
            "cn.ippledge.loan",
            "cn.ippledge.ledger",
            "cn.ippledge.subsidy",
            "cn.ippledge.compensation"
        },
        annotationClass = Mapper.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class DomainOnly {}
