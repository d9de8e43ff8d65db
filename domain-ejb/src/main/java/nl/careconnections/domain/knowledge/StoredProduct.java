package nl.careconnections.domain.knowledge;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A {@link Product} with its check list. */
@Entity
@Table(name = "product")
class StoredProduct {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    private String name;

    private int version;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<StoredCheck> checks = new ArrayList<>();

    protected StoredProduct() {}

    /** Lines that stand on the same place are kept, so that only what changed is written. */
    void replaceChecks(List<CheckLine> lines) {
        version++;
        while (checks.size() > lines.size()) {
            checks.remove(checks.size() - 1);
        }
        for (int position = 0; position < lines.size(); position++) {
            if (position < checks.size()) {
                checks.get(position).say(lines.get(position));
            } else {
                checks.add(new StoredCheck(this, position, lines.get(position)));
            }
        }
    }

    List<CheckLine> checks() {
        return checks.stream().map(StoredCheck::toLine).toList();
    }

    int version() {
        return version;
    }

    Product toProduct() {
        return new Product(id, code, name);
    }
}
