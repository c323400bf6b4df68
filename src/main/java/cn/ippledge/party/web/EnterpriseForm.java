package cn.ippledge.party.web;

import cn.ippledge.party.Enterprise;
import cn.ippledge.party.EnterpriseData;
import cn.ippledge.party.Industry;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;

/** An enterprise as typed; revenue and assets in 10,000 yuan. */
record EnterpriseForm(
        String name,
        String creditCode,
        String region,
        String town,
        String address,
        String legalRepresentative,
        String contact,
        String phone,
        String email,
        String industry,
        String staff,
        String revenue,
        String assets,
        String foundedOn,
        String firstLoan,
        String startUp,
        String version,
        String login,
        String userName,
        String password,
        String repeated) {

    static EnterpriseForm empty() {
        return new EnterpriseForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    static EnterpriseForm of(Enterprise e) {
        return new EnterpriseForm(
                e.name(),
                e.creditCode(),
                e.region().code(),
                e.town(),
                e.address(),
                e.legalRepresentative(),
                e.contact(),
                e.phone(),
                e.email(),
                e.industry().name(),
                Integer.toString(e.staff()),
                tenThousand(e.revenue()),
                tenThousand(e.assets()),
                e.foundedOn().toString(),
                Boolean.toString(e.firstLoan()),
                Boolean.toString(e.startUp()),
                Integer.toString(e.version()),
                null,
                null,
                null,
                null);
    }

    EnterpriseData data() {
        Typed typed = new Typed();
        EnterpriseData data = new EnterpriseData(
                name,
                creditCode,
                typed.value("region", region, RegionCode::new),
                town,
                address,
                legalRepresentative,
                contact,
                phone,
                email,
                typed.choice("industry", Industry.class, industry),
                typed.whole("staff", staff),
                typed.tenThousand("revenue", revenue),
                typed.tenThousand("assets", assets),
                typed.date("foundedOn", foundedOn),
                "true".equals(firstLoan),
                "true".equals(startUp));
        typed.refuseIfWrong();
        return data;
    }

    private static String tenThousand(Money amount) {
        return amount.yuan().movePointLeft(4).stripTrailingZeros().toPlainString();
    }
}
