package cn.ippledge.financing;

import cn.ippledge.shared.PartyId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ApplicationMapper {

    /** Takes the row for this transaction, so that two people's verbs on one case follow each other. */
    Optional<String> lock(String no);

    Optional<Application> find(String no);

    Optional<Application> visible(@Param("no") String no, @Param("sight") Sight sight);

    List<ApplicationLine> search(
            @Param("filter") ApplicationFilter filter,
            @Param("sight") Sight sight,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("filter") ApplicationFilter filter, @Param("sight") Sight sight);

    int insert(Application row);

    /** Nothing is updated when the version has moved on. */
    int update(Application row);

    int addRights(@Param("no") String no, @Param("rights") List<Long> rights);

    int removeRights(String no);

    int addWishes(@Param("no") String no, @Param("banks") List<PartyId> banks);

    int removeWishes(String no);

    boolean contractNumberTaken(
            @Param("no") String no, @Param("bank") PartyId bank, @Param("contractNo") String contractNo);

    List<Finding> findings(String no);

    int addFindings(@Param("no") String no, @Param("findings") List<Finding> findings);

    int removeFindings(String no);
}
