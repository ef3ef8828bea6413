// Enter on the queue starts with the first document; what was skipped before counts again.
sessionStorage.removeItem("periksa-skipped");
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.target.closest("a, button, select, input")) {
    document.querySelector("#start")?.click();
  }
});
