package cn.ippledge.collateral;

import cn.ippledge.collateral.ProtectionTerms.Kind;
import cn.ippledge.collateral.ProtectionTerms.Term;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;

/** Rights as people enter them, one of each type, and the terms of protection as V0030 ships them. */
final class RightFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final PartyId OWNER = new PartyId(77);
    static final RegionCode REGION = new RegionCode("140802");

    static final ProtectionTerms TERMS = new ProtectionTerms(List.of(
            new Term(Kind.INVENTION, LocalDate.of(1993, 1, 1), 20),
            new Term(Kind.UTILITY_MODEL, LocalDate.of(1993, 1, 1), 10),
            new Term(Kind.DESIGN, LocalDate.of(1993, 1, 1), 10),
            new Term(Kind.DESIGN, LocalDate.of(2021, 6, 1), 15),
            new Term(Kind.TRADEMARK, LocalDate.of(1983, 3, 1), 10),
            new Term(Kind.WORK, LocalDate.of(1991, 6, 1), 50),
            new Term(Kind.LAYOUT, LocalDate.of(2001, 10, 1), 10),
            new Term(Kind.LAYOUT_FROM_CREATION, LocalDate.of(2001, 10, 1), 15),
            new Term(Kind.WOODY_VARIETY, LocalDate.of(1997, 10, 1), 20),
            new Term(Kind.WOODY_VARIETY, LocalDate.of(2025, 6, 1), 25),
            new Term(Kind.OTHER_VARIETY, LocalDate.of(1997, 10, 1), 15),
            new Term(Kind.OTHER_VARIETY, LocalDate.of(2025, 6, 1), 20)));

    /** A fluent copy of {@link RightDetails}: {@code patent().filedOn("2015-03-04").build()}. */
    static final class Draft {
        private final RightType type;
        private PatentKind patentKind;
        private String number;
        private String title = "一种清洗装置";
        private Integer niceClass;
        private LocalDate filedOn;
        private LocalDate grantedOn;
        private LocalDate markValidTo;
        private LocalDate feePaidUntil;
        private String ownerNames;
        private boolean coOwned;
        private LocalDate firstUsedOn;
        private LocalDate completedOn;
        private LocalDate publishedOn;
        private String authority;
        private boolean woody;

        private Draft(RightType type, String number) {
            this.type = type;
            this.number = number;
        }

        Draft kind(PatentKind kind) {
            patentKind = kind;
            return this;
        }

        Draft number(String number) {
            this.number = number;
            return this;
        }

        Draft title(String title) {
            this.title = title;
            return this;
        }

        Draft niceClass(Integer niceClass) {
            this.niceClass = niceClass;
            return this;
        }

        Draft filedOn(String day) {
            filedOn = day(day);
            return this;
        }

        Draft grantedOn(String day) {
            grantedOn = day(day);
            return this;
        }

        Draft markValidTo(String day) {
            markValidTo = day(day);
            return this;
        }

        Draft feePaidUntil(String day) {
            feePaidUntil = day(day);
            return this;
        }

        Draft owners(boolean coOwned, String names) {
            this.coOwned = coOwned;
            ownerNames = names;
            return this;
        }

        Draft firstUsedOn(String day) {
            firstUsedOn = day(day);
            return this;
        }

        Draft completedOn(String day) {
            completedOn = day(day);
            return this;
        }

        Draft publishedOn(String day) {
            publishedOn = day(day);
            return this;
        }

        Draft authority(String authority) {
            this.authority = authority;
            return this;
        }

        Draft woody() {
            woody = true;
            return this;
        }

        RightDetails build() {
            return new RightDetails(
                    type,
                    patentKind,
                    number,
                    title,
                    niceClass,
                    filedOn,
                    grantedOn,
                    markValidTo,
                    feePaidUntil,
                    ownerNames,
                    coOwned,
                    false,
                    firstUsedOn,
                    completedOn,
                    publishedOn,
                    authority,
                    woody);
        }

        IpRight right() {
            return new RightCheck(build(), TERMS, TODAY).right(OWNER, REGION, "盐湖一号有限公司");
        }
    }

    static Draft patent() {
        return new Draft(RightType.PATENT, "ZL201510104674.0")
                .kind(PatentKind.INVENTION)
                .filedOn("2015-03-10")
                .grantedOn("2018-06-01");
    }

    static Draft mark() {
        return new Draft(RightType.TRADEMARK, "10001234").niceClass(9).grantedOn("2018-03-21");
    }

    static Draft software() {
        return new Draft(RightType.COPYRIGHT, "2020SR0123456").completedOn("2019-08-01");
    }

    static Draft variety() {
        return new Draft(RightType.PLANT_VARIETY, "CNA20191006012")
                .grantedOn("2022-05-09")
                .authority("MARA");
    }

    static Draft layout() {
        return new Draft(RightType.IC_LAYOUT, "BS.185559220")
                .filedOn("2018-07-05")
                .grantedOn("2018-09-10")
                .completedOn("2017-01-15");
    }

    /** A patent number with its check digit by ZC 0006-2003: weights 2 to 9, then 2 to 5, modulo 11. */
    static String patentNumber(int year, int kindDigit, int serial) {
        String digits = "%04d%d%07d".formatted(year, kindDigit, serial);
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (digits.charAt(i) - '0') * (i % 8 + 2);
        return digits + "." + (sum % 11 == 10 ? "X" : String.valueOf(sum % 11));
    }

    static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private RightFixtures() {}
}
