package nl.careconnections.domain.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One line of a product's check list. */
@Entity
@Table(name = "product_check")
class StoredCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id")
    private StoredProduct product;

    private int position;

    private String dutch;

    private String english;

    protected StoredCheck() {}

    StoredCheck(StoredProduct product, int position, CheckLine line) {
        this.product = product;
        this.position = position;
        say(line);
    }

    void say(CheckLine line) {
        this.dutch = line.dutch();
        this.english = line.english();
    }

    CheckLine toLine() {
        return new CheckLine(dutch, english);
    }
}
