package cn.ippledge.shared;

/**
 * Which rows a person may see, as a value for the WHERE clause of every query: an enterprise sees itself, a bank (with its
 * branches) its cases, an evaluator its assignments, a guarantor or insurer the loans it has a part in, a government body its
 * region, the operator no business at all.
 */
public record Scope(Kind kind, PartyId organisation, RegionCode region) {

    public enum Kind {
        ENTERPRISE,
        BANK,
        EVALUATOR,
        REGION,
        PARTNER,
        NOTHING
    }

    static Scope of(Actor actor) {
        Kind kind =
                switch (actor.kind()) {
                    case ENTERPRISE -> Kind.ENTERPRISE;
                    case BANK -> Kind.BANK;
                    case EVALUATOR -> Kind.EVALUATOR;
                    case CENTER, IP_OFFICE, FISCAL, GOVERNMENT -> Kind.REGION;
                    case GUARANTOR, INSURER -> Kind.PARTNER;
                    case EXPERT_POOL, OPERATOR -> Kind.NOTHING;
                };
        return new Scope(kind, actor.organisation(), actor.region());
    }

    public boolean isEnterprise() {
        return kind == Kind.ENTERPRISE;
    }

    public boolean isBank() {
        return kind == Kind.BANK;
    }

    public boolean isEvaluator() {
        return kind == Kind.EVALUATOR;
    }

    public boolean isRegion() {
        return kind == Kind.REGION;
    }

    /** A guarantor or insurer. */
    public boolean isPartner() {
        return kind == Kind.PARTNER;
    }
}
