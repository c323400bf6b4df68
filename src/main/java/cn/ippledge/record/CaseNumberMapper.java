package cn.ippledge.record;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseNumberMapper {

    int advance(@Param("prefix") String prefix, @Param("year") int year);

    /** The first number of the year; when another transaction was first, the next one. */
    void begin(@Param("prefix") String prefix, @Param("year") int year);

    long last(@Param("prefix") String prefix, @Param("year") int year);
}
