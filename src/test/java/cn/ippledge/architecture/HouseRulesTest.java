package cn.ippledge.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules that keep the house habitable. A rule may be broken only by changing it here, in the same commit. */
class HouseRulesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.ippledge");

    private static final String[] DOMAIN = {
        "cn.ippledge.shared..",
        "cn.ippledge.party..",
        "cn.ippledge.policy..",
        "cn.ippledge.collateral..",
        "cn.ippledge.financing..",
        "cn.ippledge.loan..",
        "cn.ippledge.ledger..",
        "cn.ippledge.subsidy..",
        "cn.ippledge.compensation.."
    };

    private static final DescribedPredicate<JavaClass> FLOATING = DescribedPredicate.describe(
            "a binary floating-point type",
            type -> type.isEquivalentTo(double.class)
                    || type.isEquivalentTo(float.class)
                    || type.isEquivalentTo(Double.class)
                    || type.isEquivalentTo(Float.class));

    @Test
    void moneyIsNeverBinaryFloatingPoint() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(DOMAIN)
                .should()
                .haveRawType(FLOATING)
                .check(CODE);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(DOMAIN)
                .should()
                .haveRawReturnType(FLOATING)
                .check(CODE);
    }

    @Test
    void onlyTheWorkflowKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("cn.ippledge.workflow..", "cn.ippledge.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CODE);
    }

    @Test
    void mappersAndControllersAreNobodyElsesBusiness() {
        classes()
                .that()
                .areAnnotatedWith(Mapper.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAnyPackage("cn.ippledge.*.web..", "cn.ippledge.web..")
                .check(CODE);
    }

    @Test
    void doorsAreGivenWhatTheyNeed() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void theClockIsAskedAndNeverTheMachine() {
        noClasses().should().callMethod(LocalDate.class, "now").check(CODE);
        noClasses().should().callMethod(LocalDateTime.class, "now").check(CODE);
        noClasses().should().callMethod(java.time.Instant.class, "now").check(CODE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("VO")
                .check(CODE);
    }

    @Test
    void roundingIsNamedByTheRulesThatRound() {
        noClasses()
                .that()
                .resideInAnyPackage("cn.ippledge.party..", "cn.ippledge.financing..", "cn.ippledge.record..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RoundingMode.class)
                .check(CODE);
    }
}
