package cn.ippledge.financing;

import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface InvitationMapper {

    int invite(
            @Param("no") String no,
            @Param("banks") List<PartyId> banks,
            @Param("expiresOn") LocalDate expiresOn,
            @Param("at") LocalDateTime at);

    List<Invitation> ofApplication(String no);

    /** Changes an invitation that is still open, and only then: of two answers the first counts. */
    int answer(
            @Param("no") String no,
            @Param("bank") PartyId bank,
            @Param("state") InvitationState state,
            @Param("reason") String reason,
            @Param("at") LocalDateTime at);

    /** Ends every invitation that is still open. */
    int endOpen(@Param("no") String no, @Param("state") InvitationState state, @Param("at") LocalDateTime at);
}
