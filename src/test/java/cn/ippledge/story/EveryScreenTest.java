package cn.ippledge.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.ChainPlay;
import cn.ippledge.testing.ClaimChain;
import cn.ippledge.testing.FormClient;
import cn.ippledge.testing.Links;
import cn.ippledge.testing.RequiresBrowser;
import cn.ippledge.testing.RunningPlatform;
import cn.ippledge.testing.Screens;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nobody is shown a link that leads nowhere, and every page that somebody can reach by links stands up to a look: on a desk by
 * day in Chinese, on a phone at night in English.
 */
@RequiresBrowser
class EveryScreenTest {

    private static final List<String> PEOPLE = List.of(
            "center-clerk",
            "center-reviewer",
            "center-director",
            "fiscal1",
            "bank1-postloan",
            "bank1-manager",
            "bank1-approver",
            "sme1",
            "appraiser1",
            "signer1",
            "ipo1",
            "guarantor1",
            "insurer1",
            "expert1",
            "leader1",
            "auditor1",
            "admin-system",
            "admin-security",
            "admin-audit",
            "nanhai-clerk");

    /** Five working days and the weekend between them, whichever day they begin on. */
    private static final int DAYS_OF_PUBLICITY = 10;

    private static RunningPlatform platform;

    /** A loan that is paid back and one that is not, with everything that follows left half done somewhere. */
    @BeforeAll
    static void playTwoLoans() throws Exception {
        platform = RunningPlatform.onH2("every-screen");
        ChainPlay play = new ChainPlay(platform::uri);
        play.enterRights();
        play.apply();
        play.examine();
        play.match();
        play.value();
        play.decide();
        play.signContract();
        int number = 123455;
        for (String registration : play.registrations()) play.register(registration, "Y2026140" + ++number);
        play.requestDisbursement();
        play.confirmDisbursement();
        play.repay("BR-0001", ChainPlay.today(), "500000.00");
        FormClient bank = new FormClient(platform::uri);
        bank.login("bank1-postloan", "Demo-2026");
        bank.post(
                "/registrations/" + play.registrations().get(0) + "/disposal",
                Map.of("ground", "AGREED_EVENT", "reason", "双方约定：停产即处置"));
        ClaimChain claim = new ClaimChain(play);
        claim.report();
        claim.file();
        claim.decide();
        platform.goOnLater(DAYS_OF_PUBLICITY);
        claim.pay();
        claim.settle();
        claim.pay();
        claim.guarantorPays();
        claim.recover(ChainPlay.today());
        claim.bankPaysGuarantorBack();
        claim.proposeWriteOff();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void showsNobodyADeadLinkAndEveryPageStandsALook() throws Exception {
        List<String> complaints = new ArrayList<>();
        Map<String, Map<String, String>> firstToSee = new LinkedHashMap<>();
        Set<String> shapes = new HashSet<>();
        for (String login : PEOPLE) {
            Links links = Links.of(platform::uri, login);
            complaints.addAll(links.complaints());
            links.pages().forEach((shape, path) -> {
                if (shapes.add(shape))
                    firstToSee
                            .computeIfAbsent(login, l -> new LinkedHashMap<>())
                            .put(shape, path);
            });
        }
        assertThat(complaints).as("links").isEmpty();
        assertThat(shapes).as("pages to look at").hasSizeGreaterThan(90);
        try (Screens screens = new Screens(platform::uri)) {
            firstToSee.forEach((login, pages) -> {
                look(screens, screens.as(login), login, pages, "desk");
                look(screens, screens.onPhone(login), login, pages, "phone");
            });
            assertThat(screens.complaints())
                    .as("console, axe, sideways scrolling")
                    .isEmpty();
        }
    }

    private static void look(Screens screens, Page page, String login, Map<String, String> pages, String where) {
        pages.forEach((shape, path) ->
                screens.visit(page, path, "every/" + where + "/" + login + shape.replaceAll("[^\\w]+", "_")));
        page.context().close();
    }
}
