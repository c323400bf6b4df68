package cn.ippledge.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.ChainPlay;
import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.RunningPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main chain on each database with the application killed after every single task; profile {@code soak}. */
@Tag("soak")
class ChainSurvivesKillsEverywhereTest {

    @Test
    void carriesACaseOnH2() {
        try (RunningPlatform platform = RunningPlatform.onH2("soak")) {
            play(platform);
        }
    }

    @Test
    void carriesACaseOnMySql() {
        try (MySqlServer server = MySqlServer.start(MySqlServer.DURABLE);
                RunningPlatform platform = RunningPlatform.onMySql("soak", server)) {
            play(platform);
        }
    }

    private static void play(RunningPlatform platform) {
        ChainPlay play = new ChainPlay(platform::uri).afterEachStep(() -> {
            platform.kill();
            platform.start();
        });
        play.enterRights();
        play.apply();
        play.examine();
        play.match();
        play.value();
        play.decide();
        play.signContract();
        int certificate = 0;
        for (String registration : play.registrations()) play.register(registration, "Y20261400002" + certificate++);
        play.requestDisbursement();
        play.confirmDisbursement();
        play.repay("BR-SOAK-1", ChainPlay.today(), "500000.00");
        // 5,000,000 of the base year and the loan's secured 2,000,000, counted once
        assertThat(play.registeredAmount()).isEqualTo("7000000.00");
    }
}
