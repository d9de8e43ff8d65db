package nl.careconnections.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.TopicRights;
import nl.careconnections.domain.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {

    @ParameterizedTest
    @CsvSource({
        "/login/index.xhtml,            ALLOWED, ALLOWED,   ALLOWED",
        "/contact.xhtml,                ALLOWED, ALLOWED,   ALLOWED",
        "/sla/index.xhtml,              ALLOWED, ALLOWED,   ALLOWED",
        "/api/v1/sla/deadline,          ALLOWED, ALLOWED,   ALLOWED",
        "/error/failure.xhtml,          ALLOWED, ALLOWED,   ALLOWED",
        "/account/profile.xhtml,        LOG_IN,  ALLOWED,   ALLOWED",
        "/ticket/12,                    LOG_IN,  ALLOWED,   ALLOWED",
        "/files,                        LOG_IN,  ALLOWED,   ALLOWED",
        "/files/12/thumbnail,           LOG_IN,  ALLOWED,   ALLOWED",
        "/customer/index.xhtml,         LOG_IN,  ALLOWED,   FORBIDDEN",
        "/customer/ticket/show.xhtml,   LOG_IN,  ALLOWED,   FORBIDDEN",
        "/staff/queue.xhtml,            LOG_IN,  NOT_THERE, ALLOWED",
        "/staff/none.xhtml,             LOG_IN,  NOT_THERE, ALLOWED"
    })
    void S11_folders_are_for_who_they_are_for(String path, Access nobody, Access contact, Access staff) {
        assertThat(Access.to(path, null)).isEqualTo(nobody);
        assertThat(Access.to(path, caller(Role.CONTACT))).isEqualTo(contact);
        assertThat(Access.to(path, caller(Role.ORGANISATION_ADMINISTRATOR))).isEqualTo(contact);
        assertThat(Access.to(path, caller(Role.SUPPORT))).isEqualTo(staff);
        assertThat(Access.to(path, caller(Role.APPLICATION_ADMINISTRATOR))).isEqualTo(staff);
    }

    @ParameterizedTest
    @CsvSource({
        "/contact.xhtml,        true,  ALLOWED",
        "/login/index.xhtml,    true,  ALLOWED",
        "/error/failure.xhtml,  true,  ALLOWED",
        "/,                     true,  UNAVAILABLE",
        "/index.xhtml,          true,  UNAVAILABLE",
        "/customer/index.xhtml, true,  UNAVAILABLE",
        "/files/12,             true,  UNAVAILABLE",
        "/logout,               false, UNAVAILABLE",
        "/login/index.xhtml,    false, UNAVAILABLE"
    })
    void R5_while_nobody_can_be_told_apart_public_pages_may_be_looked_at(String path, boolean looking, Access access) {
        assertThat(Access.unknowing(path, looking)).isEqualTo(access);
    }

    @ParameterizedTest
    @EnumSource
    void S11_the_server_lets_every_role_into_the_folder_of_its_people(Role role) throws IOException {
        String folder = role.isStaff() ? "/staff/*" : "/customer/*";
        String descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        String constraint = descriptor.substring(descriptor.indexOf("<url-pattern>" + folder));

        assertThat(constraint.substring(0, constraint.indexOf("</security-constraint>")))
                .contains("<role-name>" + role + "</role-name>");
        assertThat(descriptor.substring(descriptor.indexOf("<security-role>")))
                .contains("<role-name>" + role + "</role-name>");
    }

    private static Caller caller(Role role) {
        return new Caller(1, role.isStaff() ? 0 : 2, "Test", Language.NL, Set.of(role), TopicRights.NONE, "192.0.2.1");
    }
}
