package cn.ippledge.party.web;

import cn.ippledge.party.WatchlistKind;
import cn.ippledge.party.Watchlists.AddEntry;

/** A list entry as typed. */
record WatchlistForm(
        String kind, String creditCode, String name, String validFrom, String validTo, String source, String listName) {

    AddEntry command() {
        Typed typed = new Typed();
        AddEntry entry = new AddEntry(
                typed.choice("kind", WatchlistKind.class, kind),
                creditCode,
                name,
                typed.date("validFrom", validFrom),
                typed.date("validTo", validTo),
                source,
                listName);
        typed.refuseIfWrong();
        return entry;
    }
}
