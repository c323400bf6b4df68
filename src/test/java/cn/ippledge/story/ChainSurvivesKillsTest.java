package cn.ippledge.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.ApiClient.Answer;
import cn.ippledge.testing.ChainPlay;
import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.RunningPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The main chain through HTTP, from the firm's rights to disbursement and repayment, on each database, while the application
 * is killed without warning at three named steps: after the credit decision, between the two registrations, and between the
 * request for disbursement and its confirmation. After each restart the case continues where it stood.
 */
class ChainSurvivesKillsTest {

    @Test
    void carriesACaseFromApplicationToRepaymentOnH2() {
        try (RunningPlatform platform = RunningPlatform.onH2("story")) {
            play(platform);
        }
    }

    @Test
    void carriesACaseFromApplicationToRepaymentOnMySql() {
        try (MySqlServer server = MySqlServer.start(MySqlServer.DURABLE);
                RunningPlatform platform = RunningPlatform.onMySql("story", server)) {
            play(platform);
        }
    }

    private static void play(RunningPlatform platform) {
        ChainPlay play = new ChainPlay(platform::uri);
        // 盐湖区: 5,000,000 yuan registered in the base year 2020 (运盐政发【2023】8号)
        assertThat(play.registeredAmount()).isEqualTo("5000000.00");
        play.enterRights();
        play.apply();
        play.examine();
        play.match();
        play.value();
        play.decide();
        restart(platform);
        play.signContract();

        List<String> registrations = play.registrations();
        assertThat(registrations).as("one for patents, one for copyrights").hasSize(2);
        play.register(registrations.get(0), "Y2026140000123");
        assertThat(play.registeredAmount())
                .as("5,000,000 + secured 2,000,000, counted at the first registration")
                .isEqualTo("7000000.00");
        noDisbursementBeforeEveryRegistration(play);
        restart(platform);
        play.register(registrations.get(1), "2026-著质-000456");
        assertThat(play.registeredAmount())
                .as("the second registration of the same loan adds nothing")
                .isEqualTo("7000000.00");

        play.requestDisbursement();
        theMakerCannotConfirm(play);
        restart(platform);
        play.confirmDisbursement();
        repayments(play);
        foreignersSeeNothing(play);
    }

    private static void restart(RunningPlatform platform) {
        platform.kill();
        platform.start();
    }

    private static void noDisbursementBeforeEveryRegistration(ChainPlay play) {
        assertThat(play.as("bank1-manager")
                        .get("/api/v1/tasks?box=group&q=" + play.loan())
                        .ok()
                        .path("items"))
                .as("the task appears only when every registration is there")
                .isEmpty();
    }

    private static void theMakerCannotConfirm(ChainPlay play) {
        JsonNode task = play.task("bank1-approver", play.loan(), "decideDisbursement");
        Answer answer = play.as("bank1-manager")
                .post(
                        "/api/v1/tasks/" + task.path("task").path("id").asLong() + "/decide",
                        Map.of("decision", "APPROVE"));
        assertThat(answer.status()).isIn(403, 404, 409);
    }

    /** Interest of the first period, actual/360: 2,000,000 × 3.85% ÷ 360 = 213.8889 a day. */
    private static void repayments(ChainPlay play) {
        JsonNode before =
                play.as("bank1-postloan").get("/api/v1/loans/" + play.loan()).ok();
        play.repay("BR-0001", ChainPlay.today(), "500000.00");
        play.repay("BR-0001", ChainPlay.today(), "500000.00");
        JsonNode after =
                play.as("bank1-postloan").get("/api/v1/loans/" + play.loan()).ok();
        assertThat(before.toString()).isNotEqualTo(after.toString());
        Answer other = play.as("bank1-postloan")
                .post(
                        "/api/v1/loans/" + play.loan() + "/repayments",
                        Map.of(
                                "bankReference",
                                "BR-0001",
                                "on",
                                ChainPlay.today().toString(),
                                "amount",
                                "400000.00"));
        assertThat(other.status()).as("the same reference with another amount").isIn(409, 422);
    }

    private static void foreignersSeeNothing(ChainPlay play) {
        for (String stranger : List.of("sme2", "bank2-manager", "nanhai-clerk"))
            assertThat(play.as(stranger)
                            .get("/api/v1/applications/" + play.application())
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
    }
}
