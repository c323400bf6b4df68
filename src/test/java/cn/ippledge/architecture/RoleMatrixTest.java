package cn.ippledge.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.ippledge.testing.OnH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every mapped address with every role against the written matrix {@code role-matrix.csv}. An address that the matrix does
 * not list fails the build, and so does a line for an address that no longer exists.
 */
@OnH2
class RoleMatrixTest {

    /** One demo account for each column of the matrix. */
    private static final Map<String, String> PEOPLE = people();

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressIsInTheMatrix() throws IOException {
        assertThat(addresses()).isEqualTo(new TreeSet<>(matrix().keySet()));
    }

    @Test
    void everyRoleMayExactlyWhatTheMatrixSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> line : matrix().entrySet()) {
            String[] address = line.getKey().split(" ");
            for (Map.Entry<String, String> person : PEOPLE.entrySet()) {
                boolean expected = line.getValue().contains(person.getKey());
                int status = knock(address[0], address[1], person.getValue());
                boolean let = person.getKey().equals("anonymous") ? status != 302 && status != 401 : status != 403;
                if (let != expected) wrong.add(line.getKey() + " " + person.getKey() + " → " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private int knock(String method, String pattern, String login) throws Exception {
        String path = pattern.replaceAll("\\{[^}]+}", "0").replace("/**", "/0");
        var request = request(HttpMethod.valueOf(method), path).with(csrf());
        if (login != null) request = request.with(user(login));
        // The door behind may refuse what is empty or unknown; here only the first check is of interest.
        return mvc.perform(request.header("X-Role-Matrix", "1"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("cn.ippledge")) return;
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues())
                if (methods.isEmpty()) addresses.add("GET " + pattern);
                else methods.forEach(method -> addresses.add(method + " " + pattern));
        });
        return addresses;
    }

    private static Map<String, Set<String>> matrix() throws IOException {
        Map<String, Set<String>> groups = new LinkedHashMap<>(), lines = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/role-matrix.csv"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.split(";", 2);
            Set<String> roles = Arrays.stream(cells[1].split(","))
                    .map(String::strip)
                    .flatMap(role -> groups.getOrDefault(role, Set.of(role)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (cells[0].startsWith("@")) groups.put(cells[0], roles);
            else lines.put(cells[0].strip(), roles);
        }
        return lines;
    }

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("anonymous", null);
        people.put("enterprise", "sme1");
        people.put("bank-manager", "bank1-manager");
        people.put("bank-approver", "bank1-approver");
        people.put("bank-postloan", "bank1-postloan");
        people.put("appraiser", "appraiser1");
        people.put("signer", "signer1");
        people.put("clerk", "center-clerk");
        people.put("reviewer", "center-reviewer");
        people.put("director", "center-director");
        people.put("ip-office", "ipo1");
        people.put("fiscal", "fiscal1");
        people.put("guarantor", "guarantor1");
        people.put("insurer", "insurer1");
        people.put("expert", "expert1");
        people.put("leader", "leader1");
        people.put("auditor", "auditor1");
        people.put("admin-system", "admin-system");
        people.put("admin-security", "admin-security");
        people.put("admin-audit", "admin-audit");
        return people;
    }
}
