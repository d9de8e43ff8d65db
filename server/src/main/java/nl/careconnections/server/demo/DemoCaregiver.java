package nl.careconnections.server.demo;

import java.util.Arrays;
import java.util.List;

/** Somebody invented who may see lists in the emergency portal. */
public enum DemoCaregiver {
    EVERY_WARD(
            "verzorgende",
            "Verzorgende vroege dienst",
            "verzorgende@voorbeeld.example",
            "+31600000021",
            "groene-theemuts-in-de-regen",
            "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$KqNPCYbW8nFOj6/jf0vvmg$lLhHEYb5NJBJWCNzC2t2sVPPM2ncfVTViodS47vj8jY",
            "Caregiver of every ward",
            List.of("linde", "eik", "beuk", "es")),
    ONE_WARD(
            "nachtdienst",
            "Verzorgende nachtdienst",
            "nachtdienst@voorbeeld.example",
            "+31600000022",
            "stille-klompen-om-middernacht",
            "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$/RsNwY9QQyVUeZnQYEycPg$wyHFRBoJzL6QX1K/Tl+02O0Z3ia3xxq0iLG6uqulHuY",
            "Caregiver of one ward",
            List.of("linde")),
    WITHOUT_PASSWORD(
            "flexmedewerker",
            "Flexmedewerker zonder wachtwoord",
            "flexmedewerker@voorbeeld.example",
            "",
            "",
            "",
            "Caregiver who is still to be invited",
            List.of("eik"));

    private final String userName;
    private final String fullName;
    private final String email;
    private final String phone;
    private final String password;
    private final String hash;
    private final String description;
    private final List<String> wards;

    DemoCaregiver(
            String userName,
            String fullName,
            String email,
            String phone,
            String password,
            String hash,
            String description,
            List<String> wards) {
        this.userName = userName;
        this.fullName = fullName;
        this.email = email;
        this.phone = phone;
        this.password = password;
        this.hash = hash;
        this.description = description;
        this.wards = wards;
    }

    /** Those who can log in. */
    public static List<DemoCaregiver> withPassword() {
        return Arrays.stream(values())
                .filter(caregiver -> !caregiver.password.isEmpty())
                .toList();
    }

    public String userName() {
        return userName;
    }

    public String fullName() {
        return fullName;
    }

    String email() {
        return email;
    }

    /** Empty for who has none. */
    String phone() {
        return phone;
    }

    /** Empty for who has none yet. */
    public String password() {
        return password;
    }

    /** Of the password, as care systems deliver it; the application never sees the password before somebody logs in. */
    String hash() {
        return hash;
    }

    /** In the language of whoever types {@code ./start}. */
    public String description() {
        return description;
    }

    List<String> wards() {
        return wards;
    }
}
