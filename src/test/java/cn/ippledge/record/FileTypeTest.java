package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Rejected;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("报告.pdf", Files.pdf(), FileType.PDF),
                Arguments.of("scan.PNG", Files.png(), FileType.PNG),
                Arguments.of("photo.jpeg", Files.jpeg(), FileType.JPEG),
                Arguments.of("photo.jpg", Files.jpeg(), FileType.JPEG),
                Arguments.of("合同.docx", Files.docx(), FileType.DOCX),
                Arguments.of("清单.xlsx", Files.xlsx(), FileType.XLSX));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void recognisesByContent(String name, byte[] bytes, FileType expected) {
        assertThat(FileType.of(new Upload(name, bytes))).isEqualTo(expected);
    }

    static Stream<Arguments> refused() {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        return Stream.of(
                Arguments.of("合同.pdf", Files.windowsProgram(), RecordReason.DOCUMENT_EXECUTABLE),
                Arguments.of("a.png", Files.latin1("\u007fELF\u0002\u0001"), RecordReason.DOCUMENT_EXECUTABLE),
                Arguments.of(
                        "a.pdf", Files.latin1("\u00ca\u00fe\u00ba\u00be\0\0\0="), RecordReason.DOCUMENT_EXECUTABLE),
                Arguments.of("a.pdf", Files.latin1("#!/bin/sh\nrm x"), RecordReason.DOCUMENT_EXECUTABLE),
                Arguments.of(
                        "a.docx",
                        Files.zip(Map.of("A.class", "x", "META-INF/MANIFEST.MF", "y")),
                        RecordReason.DOCUMENT_EXECUTABLE),
                Arguments.of("a.pdf", Files.latin1("<html><script>"), RecordReason.DOCUMENT_SCRIPT),
                Arguments.of("a.png", Files.latin1("\u00ef\u00bb\u00bf  <svg onload=x>"), RecordReason.DOCUMENT_SCRIPT),
                Arguments.of(
                        "a.docx",
                        Files.office("application/vnd.ms-word.document.macroEnabled.main+xml", Map.of()),
                        RecordReason.DOCUMENT_MACROS),
                Arguments.of(
                        "a.docx", Files.office(word, Map.of("word/vbaProject.bin", "x")), RecordReason.DOCUMENT_MACROS),
                Arguments.of(
                        "a.docx",
                        Files.office(word, Map.of("word/embeddings/oleObject1.bin", "x")),
                        RecordReason.DOCUMENT_MACROS),
                Arguments.of(
                        "a.pdf",
                        Files.latin1("%PDF-1.7 << /S /JavaScript /JS (x) >>"),
                        RecordReason.DOCUMENT_ACTIVE_CONTENT),
                Arguments.of(
                        "a.doc",
                        Files.latin1("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1..."),
                        RecordReason.DOCUMENT_LEGACY_OFFICE),
                Arguments.of("a.docx", Files.zip(Map.of("readme.txt", "x")), RecordReason.DOCUMENT_TYPE_UNKNOWN),
                Arguments.of("a.docx", Files.latin1("PK\u0003\u0004broken"), RecordReason.DOCUMENT_DAMAGED),
                Arguments.of("a.txt", Files.latin1("plain words"), RecordReason.DOCUMENT_TYPE_UNKNOWN),
                Arguments.of("合同.pdf.exe", Files.pdf(), RecordReason.DOCUMENT_TYPE_AND_NAME_DIFFER),
                Arguments.of("photo.png", Files.jpeg(), RecordReason.DOCUMENT_TYPE_AND_NAME_DIFFER),
                Arguments.of("noextension", Files.pdf(), RecordReason.DOCUMENT_TYPE_AND_NAME_DIFFER));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithTheReason(String name, byte[] bytes, RecordReason reason) {
        assertThatThrownBy(() -> FileType.of(new Upload(name, bytes)))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void refusesFiftyOneMegabytesAndTakesFifty() {
        assertThat(new Upload("a.pdf", new byte[50 * 1024 * 1024]).bytes()).hasSize(50 * 1024 * 1024);
        assertThatThrownBy(() -> new Upload("a.pdf", new byte[51 * 1024 * 1024]))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(RecordReason.DOCUMENT_TOO_LARGE));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> new Upload("a.pdf", new byte[0]))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(RecordReason.DOCUMENT_EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\Users\\a\\合同.pdf", "../../etc/合同.pdf", "合同.pdf"})
    void keepsOnlyTheLastPartOfAName(String name) {
        assertThat(new Upload(name, Files.pdf()).name()).isEqualTo("合同.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "folder/", "inv\u202efdp.exe", "a\u0000.pdf", "a\r\nb.pdf", "a\u200b.pdf"})
    void refusesNamesThatDeceive(String name) {
        assertThatThrownBy(() -> new Upload(name, Files.pdf()))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(RecordReason.DOCUMENT_NAME_INVALID));
    }
}
