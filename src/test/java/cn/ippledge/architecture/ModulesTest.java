package cn.ippledge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.Platform;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The module graph of the house: foundations, chain, money, edges. A module uses only what its package-info names. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Platform.class);

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        MODULES.verify();
    }

    @Test
    void nobodyDependsOnTheEdges() {
        for (String edge : new String[] {"workflow", "insight", "web"})
            for (ApplicationModule module : MODULES)
                if (!module.getIdentifier().toString().equals(edge))
                    assertThat(module.getDirectDependencies(MODULES).containsModuleNamed(edge))
                            .as("%s must not depend on %s", module.getIdentifier(), edge)
                            .isFalse();
    }
}
