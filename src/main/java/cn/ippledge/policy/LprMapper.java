package cn.ippledge.policy;

import cn.ippledge.shared.Actor;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LprMapper {

    /** Changes with every committed change, and is never the same again after a rollback: numbers are not given twice. */
    record Revision(long newest, long entries) {}

    Revision revision();

    /** The figures in force, oldest first. */
    List<LprPublication> current();

    /** Every version of the month, oldest first. */
    List<LprPublication> versions(@Param("month") YearMonth month);

    List<LprPublication> superseded();

    int insert(
            @Param("row") LoadLpr row,
            @Param("version") int version,
            @Param("actor") Actor actor,
            @Param("at") LocalDateTime at);

    /** 0 when somebody else was faster. */
    int supersede(@Param("row") LoadLpr row, @Param("actor") Actor actor, @Param("at") LocalDateTime at);
}
