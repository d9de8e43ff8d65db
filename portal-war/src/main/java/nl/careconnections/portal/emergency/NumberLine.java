package nl.careconnections.portal.emergency;

import java.util.Optional;
import nl.careconnections.domain.emergency.setting.Number;
import nl.careconnections.domain.emergency.setting.NumberKind;
import org.apache.commons.lang3.StringUtils;

/** A number to call as it is being typed. */
public class NumberLine {

    private String name = "";
    private String number = "";
    private String kind = "";
    private String ward = "";

    static NumberLine of(Number known) {
        NumberLine line = new NumberLine();
        line.name = known.name();
        line.number = known.number();
        line.kind = known.kind().name();
        line.ward = known.wardId().map(String::valueOf).orElse("");
        return line;
    }

    Number toNumber() {
        return new Number(
                name,
                number,
                kind.isEmpty() ? null : NumberKind.valueOf(kind),
                ward.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(ward)));
    }

    boolean isBlank() {
        return name.isBlank() && number.isBlank();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = StringUtils.defaultString(name);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = StringUtils.defaultString(number);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = StringUtils.defaultString(kind);
    }

    public String getWard() {
        return ward;
    }

    public void setWard(String ward) {
        this.ward = StringUtils.defaultString(ward);
    }
}
