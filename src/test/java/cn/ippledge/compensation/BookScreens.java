package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages and sheets of the books as somebody sees them. */
final class BookScreens {

    private final MockMvc mvc;

    BookScreens(MockMvc mvc) {
        this.mvc = mvc;
    }

    String page(String login, String path) throws Exception {
        return answer(login, path).getContentAsString(StandardCharsets.UTF_8);
    }

    /** Of the first sheet: amounts with two decimals, texts as they are. */
    List<String> cells(String login, String path) throws Exception {
        List<String> cells = new ArrayList<>();
        byte[] xlsx = answer(login, path).getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row row : workbook.getSheetAt(0))
                for (Cell cell : row)
                    cells.add(
                            cell.getCellType() == CellType.NUMERIC
                                    ? "%.2f".formatted(cell.getNumericCellValue())
                                    : cell.toString());
        }
        return cells;
    }

    private MockHttpServletResponse answer(String login, String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).with(user(login))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(login + " " + path).isEqualTo(200);
        return answer;
    }
}
