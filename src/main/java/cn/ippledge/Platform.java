package cn.ippledge;

import java.util.TimeZone;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The IP-pledge finance platform: one deployable, thirteen modules, one deployment for one or many regions. Beans carry their
 * full names, because two modules may each have a class of the same simple name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@MapperScan(annotationClass = Mapper.class, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "IP-pledge finance platform", sharedModules = "shared")
public class Platform {

    public static void main(String[] args) {
        // Every date of the business is a date in Shanghai, wherever the server stands.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(Platform.class, args);
    }
}
