package cn.ippledge.party;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PaymentAccountMapper {

    record Row(
            long id,
            PartyId organisation,
            String organisationName,
            RegionCode region,
            String accountName,
            String accountNo,
            String bankName,
            AccountChange.State state,
            long proposedBy,
            String proposedByName,
            LocalDateTime proposedAt,
            String decidedByName,
            boolean decidedByCenter,
            LocalDateTime decidedAt,
            String opinion,
            LocalDateTime replacedAt) {

        AccountChange masked() {
            return new AccountChange(
                    id,
                    organisation,
                    organisationName,
                    accountName,
                    PaymentAccount.mask(accountNo),
                    bankName,
                    state,
                    proposedBy,
                    proposedByName,
                    proposedAt,
                    decidedByName,
                    decidedByCenter,
                    decidedAt,
                    opinion,
                    replacedAt);
        }
    }

    Optional<Row> confirmed(PartyId organisation);

    /** Newest first. */
    List<Row> history(PartyId organisation);

    /** Waiting in the region, oldest first. */
    List<Row> proposedIn(RegionCode region);

    Optional<Row> find(long id);

    int insert(
            @Param("row") PaymentAccounts.ProposeAccount row,
            @Param("actor") Actor actor,
            @Param("at") LocalDateTime at,
            @Param("key") GeneratedId key);

    int replace(
            @Param("organisation") PartyId organisation,
            @Param("state") AccountChange.State state,
            @Param("at") LocalDateTime at);

    int decide(
            @Param("id") long id,
            @Param("state") AccountChange.State state,
            @Param("opinion") String opinion,
            @Param("byCenter") boolean byCenter,
            @Param("actor") Actor actor,
            @Param("at") LocalDateTime at);
}
