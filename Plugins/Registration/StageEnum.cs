internal enum StageEnum
{
    PreValidation = 10,
    PreOperation = 20,
    PostOperation = 40,
}
