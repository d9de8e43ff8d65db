package nl.careconnections.domain.duty;

import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.shared.MobileNumber;

/** Somebody that an alarm calls, and as what. */
record Called(Person person, Post post) {

    boolean isReachable() {
        return MobileNumber.international(person.mobile()).isPresent();
    }
}
