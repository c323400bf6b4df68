package cn.ippledge.policy;

import cn.ippledge.shared.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CalendarMapper {

    record YearRow(int calendarYear, String source, int version) {}

    record DayRow(LocalDate calendarDate, boolean working, Holiday holiday) {
        NoticeDay toDay() {
            return new NoticeDay(calendarDate, working, holiday);
        }
    }

    /** Changes with every committed change, and is never the same again after a rollback: numbers are not given twice. */
    record Revision(long newest, long entries) {}

    Revision revision();

    /** Newest first. */
    List<CalendarLoad> loads(@Param("year") int year);

    int insertLoad(
            @Param("notice") LoadCalendarYear notice, @Param("actor") Actor actor, @Param("at") LocalDateTime at);

    List<YearRow> years();

    List<DayRow> daysOf(@Param("year") int year);

    int insertYear(@Param("year") int year, @Param("source") String source);

    int updateYear(@Param("year") int year, @Param("source") String source, @Param("version") int version);

    int deleteDaysOf(@Param("year") int year);

    int insertDay(@Param("year") int year, @Param("day") NoticeDay day, @Param("source") String source);
}
