package cn.ippledge.record;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DocumentMapper {

    int advanceSeries(@Param("caseNo") String caseNo, @Param("kind") String kind, @Param("name") String name);

    /** The first version of the name; when another transaction was first, the next one. */
    void beginSeries(@Param("caseNo") String caseNo, @Param("kind") String kind, @Param("name") String name);

    int lastVersion(@Param("caseNo") String caseNo, @Param("kind") String kind, @Param("name") String name);

    void insert(@Param("document") Document document);

    Document version(
            @Param("caseNo") String caseNo,
            @Param("kind") String kind,
            @Param("name") String name,
            @Param("version") int version);

    void insertPart(@Param("documentId") long documentId, @Param("partNo") int partNo, @Param("bytes") byte[] bytes);

    Document get(@Param("id") long id);

    List<Document> ofCase(@Param("caseNo") String caseNo);

    List<DocumentPart> parts(@Param("documentId") long documentId);
}
