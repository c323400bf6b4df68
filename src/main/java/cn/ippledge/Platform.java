package cn.ippledge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The IP-pledge finance platform: one deployable, thirteen modules, one deployment for one or many regions. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "IP-pledge finance platform", sharedModules = "shared")
public class Platform {

    public static void main(String[] args) {
        SpringApplication.run(Platform.class, args);
    }
}
