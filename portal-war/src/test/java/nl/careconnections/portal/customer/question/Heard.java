package nl.careconnections.portal.customer.question;

import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.portal.shared.Feedback;

/** Notes what the reader is told, as field and key. */
class Heard extends Feedback {

    final List<String> refusals = new ArrayList<>();

    @Override
    public void refuse(String field, String key, Object... values) {
        refusals.add(field + " " + key);
    }

    @Override
    public void refuse(BusinessException refused) {
        refuse(refused instanceof InvalidInput invalid ? invalid.field() : null, "error." + refused.key());
    }

    @Override
    public String words(BusinessException refused) {
        return refused.key();
    }

    static DraftAddress address() {
        return new DraftAddress() {
            @Override
            public long getId() {
                return DraftShelf.DRAFT;
            }
        };
    }
}
