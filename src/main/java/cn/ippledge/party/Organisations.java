package cn.ippledge.party;

import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.RegionCode;

/** Keeps the organisations. */
public class Organisations {

    /** What a list of organisations is narrowed to; {@code text} is part of a name or credit code. */
    public record Filter(OrganisationKind kind, RegionCode region, String text) {}
}
