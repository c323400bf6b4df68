package cn.ippledge.record.once;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.springframework.transaction.annotation.Transactional;

@Mapper
@Transactional
interface KeyMapper {

    @Transactional(readOnly = true)
    StoredKey find(@Param("login") String login, @Param("key") String key);

    /** Throws a duplicate-key exception when another request was first. */
    void insert(
            @Param("login") String login,
            @Param("key") String key,
            @Param("fingerprint") byte[] fingerprint,
            @Param("leaseUntil") LocalDateTime leaseUntil,
            @Param("expiresAt") LocalDateTime expiresAt);

    int takeOver(@Param("claim") Claim claim, @Param("leaseUntil") LocalDateTime leaseUntil);

    int markEffect(@Param("claim") Claim claim, @Param("caseNo") String caseNo);

    int finish(@Param("claim") Claim claim, @Param("answer") Answer answer);

    int release(@Param("claim") Claim claim);

    int forget(@Param("id") long id, @Param("expiredBy") LocalDateTime expiredBy);

    int purge(@Param("expiredBy") LocalDateTime expiredBy, @Param("limit") int limit);
}
