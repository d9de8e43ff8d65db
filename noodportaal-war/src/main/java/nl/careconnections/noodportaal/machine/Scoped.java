package nl.careconnections.noodportaal.machine;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.careconnections.domain.emergency.delivery.KeyScope;

/** Asks for a key with this scope before anything else is looked at. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Scoped {
    KeyScope value() default KeyScope.MEDICATION_IN;
}
