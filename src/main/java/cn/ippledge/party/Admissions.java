package cn.ippledge.party;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who took part in a region's pool on a day, and on which terms. A head office's agreement covers its branches. */
@Service
@Transactional(readOnly = true)
public class Admissions {

    private final AgreementMapper mapper;
    private final Parties parties;

    Admissions(AgreementMapper mapper, Parties parties) {
        this.mapper = mapper;
        this.parties = parties;
    }

    /** By its own agreement, else by the nearest superior's. */
    public Optional<Admission> of(PartyId partner, RegionCode region, LocalDate day) {
        return parties.line(partner).stream()
                .flatMap(party -> mapper.inForce(party, region, day).stream())
                .findFirst()
                .map(this::admission);
    }

    /**
     * Whether the day lies in the twelve months after the first agreement began. The measure that speaks of a bank's first
     * business year could be read in its opening only, so that it counts in this way is our reading.
     */
    public boolean firstBusinessYear(PartyId bank, RegionCode region, LocalDate day) {
        LocalDate first = mapper.firstDay(parties.line(bank), region);
        if (first == null || first.isAfter(day)) throw new Rejected(PartyReason.NO_AGREEMENT, region, day);
        return day.isBefore(first.plusYears(1));
    }

    private Admission admission(Agreement agreement) {
        return new Admission(
                agreement.id(),
                agreement.organisation(),
                agreement.region(),
                agreement.documentNo(),
                agreement.validFrom(),
                agreement.lastDay(),
                agreement.lineMultiple(),
                agreement.firstYearMultiple(),
                agreement.deposit(),
                agreement.capital(),
                agreement.payoutRatio(),
                mapper.shares(agreement.id()).stream()
                        .collect(Collectors.toMap(AgreementMapper.Share::policy, AgreementMapper.Share::fundShare)));
    }
}
