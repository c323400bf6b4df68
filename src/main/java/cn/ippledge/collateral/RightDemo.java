package cn.ippledge.collateral;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo enterprises' rights, all invented, with true check digits. Runs once. */
@Component
@Profile("demo")
@Order(20)
class RightDemo implements ApplicationRunner {

    private final IpRights rights;
    private final Users users;

    RightDemo(IpRights rights, Users users) {
        this.rights = rights;
        this.users = users;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Actor materials = users.actor("sme1");
        if (!rights.ofOwner(materials.organisation()).isEmpty()) return;
        materials(materials);
        software(users.actor("sme2"));
    }

    private void materials(Actor sme) {
        patent(
                PatentKind.INVENTION,
                "ZL201911046238.7",
                "一种高纯硫酸镁晶体的连续结晶方法",
                "2019-10-30",
                "2021-12-07",
                "2027-10-30",
                sme);
        patent(
                PatentKind.INVENTION,
                "ZL202011187452.7",
                "一种盐湖卤水除硼装置及方法",
                "2020-10-29",
                "2022-08-16",
                "2027-10-29",
                sme);
        patent(
                PatentKind.UTILITY_MODEL,
                "ZL202222531907.3",
                "一种结晶器自清洗搅拌装置",
                "2022-09-23",
                "2023-03-14",
                "2027-09-23",
                sme);
        mark("40318862", 1, "盐晶", "2020-06-07", sme);
        software("2021SR1045327", "结晶过程在线监测软件 V2.0", "2021-04-12", "2021-05-20", sme);
    }

    private void software(Actor sme) {
        software("2024SR0458216", "禾智农田水肥一体化管理平台 V1.0", "2023-12-18", "2024-01-15", sme);
        software("2025SR0127793", "禾智病虫害图像识别软件 V1.2", "2024-10-08", "2024-11-01", sme);
        patent(
                PatentKind.INVENTION,
                "ZL202410387615.8",
                "一种基于土壤墒情的灌溉决策方法",
                "2024-04-01",
                "2025-09-19",
                "2028-04-01",
                sme);
        mark("75240617", 42, "禾智", "2024-05-14", sme);
    }

    private void patent(
            PatentKind kind, String number, String title, String filed, String granted, String paidUntil, Actor sme) {
        add(RightType.PATENT, kind, number, title, null, day(filed), day(granted), day(paidUntil), null, null, sme);
    }

    private void mark(String number, int niceClass, String title, String registered, Actor sme) {
        add(RightType.TRADEMARK, null, number, title, niceClass, null, day(registered), null, null, null, sme);
    }

    private void software(String number, String title, String completed, String published, Actor sme) {
        add(RightType.COPYRIGHT, null, number, title, null, null, null, null, day(completed), day(published), sme);
    }

    private void add(
            RightType type,
            PatentKind kind,
            String number,
            String title,
            Integer niceClass,
            LocalDate filedOn,
            LocalDate grantedOn,
            LocalDate feePaidUntil,
            LocalDate completedOn,
            LocalDate publishedOn,
            Actor sme) {
        rights.add(
                new RightDetails(
                        type,
                        kind,
                        number,
                        title,
                        niceClass,
                        filedOn,
                        grantedOn,
                        null,
                        feePaidUntil,
                        null,
                        false,
                        false,
                        null,
                        completedOn,
                        publishedOn,
                        null,
                        false),
                sme);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
